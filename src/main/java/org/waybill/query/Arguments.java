package org.waybill.query;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.waybill.claim.Edtf;

/** Turns what a user gives for a parameter into the node that the store has for it. */
final class Arguments {
  private static final Pattern IRI =
      Pattern.compile("<?((?:https?|urn|tag):[^\\s<>\"{}|\\\\^`]+)>?");

  private final StoreNames names;
  private final String base;

  Arguments(StoreNames names, String base) {
    this.names = names;
    this.base = base;
  }

  Node node(Parameter parameter, String argument) {
    return switch (parameter.type()) {
      case TEXT -> NodeFactory.createLiteralString(argument);
      case INTEGER -> integer(parameter, argument);
      case DATE -> date(parameter, argument);
      case ENTITY -> iri(argument).flatMap(names::entity).orElseGet(() -> names.entity(argument));
      case GOODS -> iri(argument).orElseGet(() -> names.goods(argument));
      case CLAIM -> iri(argument).orElseGet(() -> NodeFactory.createURI(base + argument));
      case DOCUMENT ->
          iri(argument).flatMap(names::document).orElseGet(() -> names.document(argument));
    };
  }

  private static Node integer(Parameter parameter, String argument) {
    try {
      return NodeFactory.createLiteralDT(
          Long.toString(Long.parseLong(argument)), XSDDatatype.XSDinteger);
    } catch (NumberFormatException e) {
      throw new QueryArgumentException(
          parameter.name() + " is a whole number, not '" + argument + "'");
    }
  }

  /** A year or month stands for its last day where it ends a period, for its first elsewhere. */
  private static Node date(Parameter parameter, String argument) {
    Optional<LocalDate> day;
    try {
      Edtf time = Edtf.parse(argument);
      day = parameter.name().equals("to") ? time.latest() : time.earliest();
    } catch (IllegalArgumentException e) {
      day = Optional.empty();
    }
    LocalDate known =
        day.orElseThrow(
            () ->
                new QueryArgumentException(
                    parameter.name()
                        + " is a date such as 2023-10-13, 2023-10 or 2023, not '"
                        + argument
                        + "'"));
    return NodeFactory.createLiteralDT(known.toString(), XSDDatatype.XSDdate);
  }

  private static Optional<Node> iri(String argument) {
    Matcher matcher = IRI.matcher(argument);
    return matcher.matches()
        ? Optional.of(NodeFactory.createURI(matcher.group(1)))
        : Optional.empty();
  }
}
