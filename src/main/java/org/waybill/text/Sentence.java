package org.waybill.text;

/** One sentence. */
public record Sentence(int start, int end) {}
