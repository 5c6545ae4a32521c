package org.waybill.reference;

/**
 * One name of an entity.
 *
 * @param written the name as the table has it
 * @param form what kind of name it is
 * @param rule how far the case of a text must agree
 * @param entity whose name it is
 */
record NameEntry(String written, NameForm form, CaseRule rule, Entity entity) {}
