import java.io.File;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.formats.TurtleDocumentFormat;
import org.semanticweb.owlapi.io.FileDocumentSource;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.profiles.OWL2DLProfile;
import org.semanticweb.owlapi.profiles.OWLProfileReport;

/**
 * Says whether a Turtle file is in OWL 2 DL. Run from its source in a process of its own, with the
 * OWL API; it is no part of the program.
 */
public class ProfileCheck {
  public static void main(String[] args) throws Exception {
    OWLOntology ontology =
        OWLManager.createOWLOntologyManager()
            .loadOntologyFromOntologyDocument(
                new FileDocumentSource(new File(args[0]), new TurtleDocumentFormat()));
    OWLProfileReport report = new OWL2DLProfile().checkOntology(ontology);
    System.out.println("axioms: " + ontology.getAxiomCount());
    report.getViolations().forEach(v -> System.out.println("violation: " + v));
    System.out.println(report.isInProfile() ? "in OWL 2 DL" : "not in OWL 2 DL");
  }
}
