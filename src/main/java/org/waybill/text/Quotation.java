package org.waybill.text;

/**
 * Words in quotation marks. A quotation that runs over paragraphs, each opened again, is one.
 *
 * @param start first {@code char} after the opening mark
 * @param end the closing mark, or the end of the text that can still belong to it
 * @param closed whether a closing mark was found
 */
public record Quotation(int start, int end, boolean closed) {
  /** Whether the offset is within the quotation. */
  public boolean covers(int offset) {
    return start <= offset && offset < end;
  }
}
