/**
 * The HTTP side of a store: a SPARQL endpoint, its graphs for reading, and the ready-made queries
 * as addresses. Everything is read-only and within limits; nothing reaches out of the store.
 */
package org.waybill.server;
