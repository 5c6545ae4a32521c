/**
 * Which reported situations of many documents are the same, how many independent origins stand
 * behind each, what contradicts what: a view, computed from the claims, kept in graphs of its own,
 * thrown away and computed again without touching a claim.
 */
package org.waybill.fusion;
