/**
 * Matches names and identifiers of other people's tables to the entities of a store, as the
 * Reconciliation Service API 0.2 has it, and keeps the links of entities to Wikidata.
 */
package org.waybill.reconcile;
