package org.waybill.store;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * What a load did.
 *
 * @param files inputs that were read, good or bad
 * @param articles articles whose claims are in the store now
 * @param documents claims documents that are in the store now
 * @param rdfFiles RDF files that are in the store now
 * @param unchanged articles, claims documents and RDF files among these for which nothing had to be
 *     written because the store held the same already
 * @param claims claims of these articles and documents
 * @param quads quads written
 * @param skipped inputs left out on purpose, such as articles in another language
 * @param rejected bad inputs, left out whole
 * @param problems a line for each of the first thousand rejected inputs
 * @param time how long it took
 */
public record LoadReport(
    long files,
    long articles,
    long documents,
    long rdfFiles,
    long unchanged,
    long claims,
    long quads,
    long skipped,
    long rejected,
    List<String> problems,
    Duration time) {
  public LoadReport {
    problems = List.copyOf(problems);
    Objects.requireNonNull(time, "time");
  }
}
