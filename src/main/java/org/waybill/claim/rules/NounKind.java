package org.waybill.claim.rules;

/** The ways in which a noun ties a giver, a receiver and goods together. */
enum NounKind {
  /** Its owner gives: "the Iranian shipment of drones to Sudan". */
  GIVE,
  /** Its owner gets: "India's purchase of tanks from Russia". */
  GET,
  /** Its owner gets, and has a partner who gives: "Jordan's order with France for helicopters". */
  ORDER,
  /** Its owner is to get and asks for it: "Poland's request to Germany for tanks". */
  ASK,
  /** Its owner offers: "Russia's offer to India of submarines". */
  OFFER,
  /** Two parties agree, and only the words around it tell who gives: "a deal for tanks". */
  DEAL,
  /** Things given together: "a package of missiles for Ukraine from Norway". */
  PACKAGE,
  /** Goods that mean giving: "Soviet military aid to Angola". */
  AID,
  /** Goods without a deed: "tanks for Ukraine from Poland". */
  GOODS;

  /** Whether the noun's owner is who gets. */
  boolean ownerGets() {
    return this == GET || this == ORDER || this == ASK;
  }

  /** Whether the noun means a deed, so that ends which it leaves out are somewhere near. */
  boolean deed() {
    return this != GOODS && this != AID;
  }
}
