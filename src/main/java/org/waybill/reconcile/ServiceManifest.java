package org.waybill.reconcile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the service tells of itself to its clients. */
public final class ServiceManifest {
  private static final String ONTOLOGY = "https://w3id.org/waybill/ontology#";

  private ServiceManifest() {}

  /**
   * The manifest.
   *
   * @param endpoint the address under which the client reached the service, without a final slash
   */
  public static ObjectNode of(ReconciliationService service, String endpoint) {
    ObjectNode manifest = ReconciliationService.object();
    manifest.putArray("versions").add("0.2");
    manifest.put("name", "Waybill: parties, places and vessels in reports of arms transfers");
    manifest.put("identifierSpace", service.catalogue().base());
    manifest.put("schemaSpace", ONTOLOGY);
    manifest.put("batchSize", ReconciliationService.BATCH);
    manifest.putObject("view").put("url", endpoint + "/view?id={{id}}");
    manifest.putObject("feature_view").put("url", endpoint + "/feature?id={{id}}");
    manifest
        .putObject("preview")
        .put("url", endpoint + "/preview?id={{id}}")
        .put("width", EntityPreview.WIDTH)
        .put("height", EntityPreview.HEIGHT);
    ArrayNode types = manifest.putArray("defaultTypes");
    for (EntityClass type : service.catalogue().types()) {
      ObjectNode json = types.addObject().put("id", type.id()).put("name", type.label());
      if (!type.broader().isEmpty()) {
        ArrayNode broader = json.putArray("broader");
        type.broader().stream()
            .flatMap(id -> service.catalogue().type(id).stream())
            .forEach(b -> broader.addObject().put("id", b.id()).put("name", b.label()));
      }
    }
    ObjectNode suggest = manifest.putObject("suggest");
    for (String kind : new String[] {"entity", "type", "property"}) {
      suggest.putObject(kind).put("service_url", endpoint).put("service_path", "/suggest/" + kind);
    }
    ObjectNode extend = manifest.putObject("extend");
    extend
        .putObject("propose_properties")
        .put("service_url", endpoint)
        .put("service_path", "/properties");
    extend
        .putArray("property_settings")
        .addObject()
        .put("name", "date")
        .put("label", "On the day")
        .put("type", "text")
        .put("default", "")
        .put("help_text", "Offices held on this day only, such as 2023-10-13");
    return manifest;
  }
}
