package org.waybill.text;

import java.util.Optional;

/**
 * A stretch of a paragraph that is read as sentences.
 *
 * @param start first {@code char}
 * @param end {@code char} after the last
 * @param paragraph number of its paragraph
 * @param caption whether it stands under a picture
 * @param speakerLabel who speaks, in transcripts
 */
record Passage(int start, int end, int paragraph, boolean caption, Optional<String> speakerLabel) {}
