/**
 * RDF on disk: a Jena TDB2 store with a union default graph, the loader that fills it, and what
 * keeps it well (compacting, backing up, exporting, validating).
 *
 * <p>Claims and files reach the store through RDF4J's {@code RDFHandler}; {@link
 * org.waybill.store.RdfToJena} is the only class that knows both libraries.
 */
package org.waybill.store;
