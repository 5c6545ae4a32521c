package org.waybill.reference;

/** The form in which a text names an entity; earlier forms say more about which entity is meant. */
public enum NameForm {
  /** The usual English name: "North Korea", "Vladimir Putin". */
  NAME,
  /** Another name, spelling or abbreviation: "DPRK", "Britain", "Kiev". */
  ALIAS,
  /** The adjective of a state, which may also name its people: "Danish", "Iranian". */
  ADJECTIVE,
  /** A noun for people of a state that is no adjective: "Danes", "Iranians", "Briton". */
  DEMONYM,
  /** The family name alone of a person: "Putin", "Kim". */
  SURNAME
}
