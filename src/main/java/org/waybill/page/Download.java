package org.waybill.page;

/**
 * The data of a page in a form for programs.
 *
 * @param label "CSV"
 * @param href address on this server
 */
public record Download(String label, String href) {}
