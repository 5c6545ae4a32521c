/**
 * The ready-made questions of {@code queries/}, and how they and any other SPARQL query are asked
 * of a store: arguments in a user's words become IRIs, answers are written in the format wanted.
 */
package org.waybill.query;
