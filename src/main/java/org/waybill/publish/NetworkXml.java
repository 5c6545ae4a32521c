package org.waybill.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.waybill.publish.SupplyNetwork.Party;
import org.waybill.publish.SupplyNetwork.SaidToSupply;

/** Writes the said-to-supply network as GraphML or GEXF 1.2, for tools of network analysis. */
final class NetworkXml {
  private static final String ABOUT =
      "Who is said to supply whom. An edge is what sources say, never that it was so: see origins, claims and contested.";

  private static final Map<String, String> NODE_ATTRIBUTES = new LinkedHashMap<>();
  private static final Map<String, String> EDGE_ATTRIBUTES = new LinkedHashMap<>();

  static {
    NODE_ATTRIBUTES.put("label", "string");
    NODE_ATTRIBUTES.put("type", "string");
    NODE_ATTRIBUTES.put("iso_codes", "string");
    NODE_ATTRIBUTES.put("wikidata", "string");
    EDGE_ATTRIBUTES.put("relation", "string");
    EDGE_ATTRIBUTES.put("origins", "int");
    EDGE_ATTRIBUTES.put("claims", "int");
    EDGE_ATTRIBUTES.put("transfers", "int");
    EDGE_ATTRIBUTES.put("contested", "boolean");
    EDGE_ATTRIBUTES.put("goods", "string");
    EDGE_ATTRIBUTES.put("first_day", "string");
    EDGE_ATTRIBUTES.put("last_day", "string");
  }

  private final SupplyNetwork network;

  NetworkXml(SupplyNetwork network) {
    this.network = network;
  }

  private static Map<String, String> values(Party party) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("label", party.name());
    values.put("type", party.type());
    values.put("iso_codes", party.isoCodes());
    values.put("wikidata", party.wikidata());
    return values;
  }

  private static Map<String, String> values(SaidToSupply edge) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("relation", "said to supply");
    values.put("origins", Integer.toString(edge.origins()));
    values.put("claims", Integer.toString(edge.claims()));
    values.put("transfers", Integer.toString(edge.transfers()));
    values.put("contested", Boolean.toString(edge.contested()));
    values.put("goods", edge.goods());
    values.put("first_day", edge.first());
    values.put("last_day", edge.last());
    return values;
  }

  /** Writes GraphML. */
  void graphMl(OutputStream out) throws IOException {
    write(
        out,
        xml -> {
          xml.writeStartElement("graphml");
          xml.writeDefaultNamespace("http://graphml.graphdrawing.org/xmlns");
          xml.writeComment(" " + ABOUT + " ");
          keys(xml, "node", NODE_ATTRIBUTES);
          keys(xml, "edge", EDGE_ATTRIBUTES);
          start(xml, "graph", "id", "said-to-supply", "edgedefault", "directed");
          for (Party party : network.parties()) {
            start(xml, "node", "id", party.iri());
            data(xml, "node", values(party));
            xml.writeEndElement();
          }
          int id = 0;
          for (SaidToSupply edge : network.edges()) {
            start(
                xml,
                "edge",
                "id",
                "e" + ++id,
                "source",
                edge.supplier().iri(),
                "target",
                edge.recipient().iri());
            data(xml, "edge", values(edge));
            xml.writeEndElement();
          }
          xml.writeEndElement();
          xml.writeEndElement();
        });
  }

  private static void keys(XMLStreamWriter xml, String of, Map<String, String> attributes)
      throws XMLStreamException {
    for (Map.Entry<String, String> attribute : attributes.entrySet()) {
      empty(
          xml,
          "key",
          "id",
          of + "-" + attribute.getKey(),
          "for",
          of,
          "attr.name",
          attribute.getKey(),
          "attr.type",
          attribute.getValue());
    }
  }

  private static void data(XMLStreamWriter xml, String of, Map<String, String> values)
      throws XMLStreamException {
    for (Map.Entry<String, String> value : values.entrySet()) {
      if (!value.getValue().isEmpty()) {
        start(xml, "data", "key", of + "-" + value.getKey());
        xml.writeCharacters(printable(value.getValue()));
        xml.writeEndElement();
      }
    }
  }

  /** Writes GEXF. */
  void gexf(OutputStream out) throws IOException {
    write(
        out,
        xml -> {
          xml.writeStartElement("gexf");
          xml.writeDefaultNamespace("http://www.gexf.net/1.2draft");
          xml.writeAttribute("version", "1.2");
          xml.writeStartElement("meta");
          xml.writeStartElement("description");
          xml.writeCharacters(ABOUT);
          xml.writeEndElement();
          xml.writeEndElement();
          start(xml, "graph", "defaultedgetype", "directed", "mode", "static");
          attributes(xml, "node", NODE_ATTRIBUTES);
          attributes(xml, "edge", EDGE_ATTRIBUTES);
          xml.writeStartElement("nodes");
          for (Party party : network.parties()) {
            start(xml, "node", "id", party.iri(), "label", printable(party.name()));
            attributeValues(xml, "node", values(party));
            xml.writeEndElement();
          }
          xml.writeEndElement();
          xml.writeStartElement("edges");
          int id = 0;
          for (SaidToSupply edge : network.edges()) {
            start(
                xml,
                "edge",
                "id",
                "e" + ++id,
                "source",
                edge.supplier().iri(),
                "target",
                edge.recipient().iri(),
                "label",
                "said to supply",
                "weight",
                Integer.toString(Math.max(1, edge.origins())));
            attributeValues(xml, "edge", values(edge));
            xml.writeEndElement();
          }
          xml.writeEndElement();
          xml.writeEndElement();
          xml.writeEndElement();
        });
  }

  private static void attributes(XMLStreamWriter xml, String of, Map<String, String> attributes)
      throws XMLStreamException {
    start(xml, "attributes", "class", of);
    for (Map.Entry<String, String> attribute : attributes.entrySet()) {
      empty(
          xml,
          "attribute",
          "id",
          of + "-" + attribute.getKey(),
          "title",
          attribute.getKey(),
          "type",
          attribute.getValue().equals("int") ? "integer" : attribute.getValue());
    }
    xml.writeEndElement();
  }

  private static void attributeValues(XMLStreamWriter xml, String of, Map<String, String> values)
      throws XMLStreamException {
    xml.writeStartElement("attvalues");
    for (Map.Entry<String, String> value : values.entrySet()) {
      if (!value.getValue().isEmpty()) {
        empty(
            xml,
            "attvalue",
            "for",
            of + "-" + value.getKey(),
            "value",
            printable(value.getValue()));
      }
    }
    xml.writeEndElement();
  }

  // ---- XML

  private interface Content {
    void write(XMLStreamWriter xml) throws XMLStreamException;
  }

  private static void write(OutputStream out, Content content) throws IOException {
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      content.write(xml);
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static void start(XMLStreamWriter xml, String element, String... attributes)
      throws XMLStreamException {
    xml.writeStartElement(element);
    attributes(xml, attributes);
  }

  private static void empty(XMLStreamWriter xml, String element, String... attributes)
      throws XMLStreamException {
    xml.writeEmptyElement(element);
    attributes(xml, attributes);
  }

  private static void attributes(XMLStreamWriter xml, String... attributes)
      throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], attributes[i + 1]);
    }
  }

  /** Without the control characters that XML cannot hold. */
  private static String printable(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", " ");
  }
}
