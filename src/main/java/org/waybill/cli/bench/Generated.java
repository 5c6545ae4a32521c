package org.waybill.cli.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.waybill.claim.Claims;
import org.waybill.claim.EntityReference;
import org.waybill.claim.Transfer;
import org.waybill.rdf.ClaimsRdfStream;
import org.waybill.rdf.ExtractionRun;
import org.waybill.rdf.Iris;
import org.waybill.reference.Entity;
import org.waybill.reference.EntityType;
import org.waybill.reference.Gazetteer;
import org.waybill.store.GraphStore;
import org.waybill.store.LoadListener;
import org.waybill.store.LoadOptions;
import org.waybill.store.LoadReport;
import org.waybill.store.Loader;
import org.waybill.store.ReferenceData;
import org.waybill.store.StoreException;
import org.waybill.store.SyntheticClaims;

/** Generated claims over all states of today, as many as give a wanted number of quads. */
final class Generated {
  private static final long SEED = 1;
  private static final int SAMPLE = 200;

  private final List<Entity> states =
      Gazetteer.shipped().entities().stream()
          .filter(e -> e.type() == EntityType.STATE && e.to().isEmpty())
          .sorted(Comparator.comparing(Entity::key))
          .toList();
  private final ReferenceData reference = ReferenceData.of(Gazetteer.shipped());
  private final Iris iris = new Iris();
  private final double quadsEach = quadsEach();

  /** Documents with about so many quads; more quads are the same documents and others. */
  SyntheticClaims claims(long quads) {
    return new SyntheticClaims(SEED, documents(quads), states);
  }

  /** Documents with about so many claims; more claims are the same documents and others. */
  SyntheticClaims ofClaims(long claims) {
    return new SyntheticClaims(SEED, documentsOfClaims(claims), states);
  }

  private int documentsOfClaims(long claims) {
    double each =
        StreamSupport.stream(new SyntheticClaims(SEED, SAMPLE, states).spliterator(), false)
            .mapToInt(c -> c.claims().size())
            .average()
            .orElseThrow();
    return (int) Math.max(1, Math.ceil(claims / each));
  }

  /** Some documents that are not among those of {@link #ofClaims}. */
  List<Claims> beyond(long claims, int count) {
    return beyond(claims, count, number -> true);
  }

  /** Likewise, all of which tell of transfers to one state. */
  List<Claims> beyondToOneState(long claims, int count) {
    SyntheticClaims all = ofClaims(claims);
    Entity recipient = all.recipient(documentsOfClaims(claims) + count);
    return beyond(claims, count, number -> all.recipient(number).equals(recipient));
  }

  private List<Claims> beyond(long claims, int count, IntPredicate wanted) {
    return IntStream.iterate(documentsOfClaims(claims), number -> number + 1)
        .filter(wanted)
        .limit(count)
        .mapToObj(ofClaims(claims)::document)
        .toList();
  }

  int documents(long quads) {
    return (int) Math.max(1, Math.ceil(quads / quadsEach));
  }

  /** Loads the documents into a store with our loader. */
  LoadReport load(GraphStore store, Iterable<Claims> claims, LoadListener listener)
      throws StoreException {
    return new Loader(
            store,
            article -> {
              throw new IllegalStateException("claims are loaded here, not articles");
            },
            reference,
            iris,
            LoadOptions.defaults())
        .loadClaims(claims, listener);
  }

  /** The pair, supplier first, with the most claims. */
  List<Entity> heaviestPair() {
    return claims(1).heaviestPair();
  }

  /** A pair, supplier first, that only one document of the smaller number speaks of. */
  List<Entity> rarePair(long fewestQuads, long mostQuads) {
    SyntheticClaims all = claims(mostQuads);
    Map<List<String>, Integer> early = new HashMap<>();
    Map<List<String>, Integer> counts = new HashMap<>();
    int few = documents(fewestQuads);
    int number = 0;
    for (Claims claims : all) {
      List<String> pair = pair(claims);
      counts.merge(pair, 1, Integer::sum);
      if (number++ < few) {
        early.merge(pair, 1, Integer::sum);
      }
    }
    List<String> rarest =
        early.keySet().stream()
            .min(
                Comparator.<List<String>>comparingInt(counts::get)
                    .thenComparing(pair -> pair.get(0))
                    .thenComparing(pair -> pair.get(1)))
            .orElseThrow();
    List<Entity> found = new ArrayList<>();
    rarest.forEach(key -> found.add(Gazetteer.shipped().entity(key).orElseThrow()));
    return found;
  }

  private static List<String> pair(Claims claims) {
    Transfer first = claims.transfers().get(0);
    return List.of(key(claims, first.supplier()), key(claims, first.recipient()));
  }

  private static String key(Claims claims, Optional<String> party) {
    return claims.entities().stream()
        .filter(e -> party.equals(Optional.of(e.id())))
        .findFirst()
        .flatMap(EntityReference::reference)
        .orElseThrow();
  }

  /** Counted in the first documents. */
  private double quadsEach() {
    Lines lines = new Lines();
    try (ClaimsRdfStream out = new ClaimsRdfStream(lines, "nquads", iris, reference.lookup())) {
      for (Claims claims : new SyntheticClaims(SEED, SAMPLE, states)) {
        out.write(claims, new ExtractionRun(claims.annotator(), Instant.EPOCH, Instant.EPOCH));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines.count / (double) SAMPLE;
  }

  private static final class Lines extends OutputStream {
    private long count;

    @Override
    public void write(int b) {
      count += b == '\n' ? 1 : 0;
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      for (int i = from; i < from + length; i++) {
        count += bytes[i] == '\n' ? 1 : 0;
      }
    }
  }
}
