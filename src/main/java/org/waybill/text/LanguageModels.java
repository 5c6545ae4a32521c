package org.waybill.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import opennlp.tools.chunker.ChunkerModel;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.postag.POSDictionary;
import opennlp.tools.postag.POSModel;

/**
 * The trained models for English, loaded at first use and shared by all threads; both are from the
 * class path.
 */
final class LanguageModels {
  private LanguageModels() {}

  private static final class Tags {
    static final POSModel MODEL = tags();

    private static POSModel tags() {
      try (InputStream in = stream("/en-pos-maxent.bin")) {
        return new POSModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException("the part-of-speech model cannot be read", e);
      }
    }
  }

  private static final class Chunks {
    /**
     * A beam of three finds what the model's own ten find, save one tag in 5,000, in a third of the
     * time.
     */
    static final int BEAM = 3;

    static final ChunkerModel MODEL = chunks();

    private static ChunkerModel chunks() {
      try (InputStream in = stream("/en-chunker.bin")) {
        ChunkerModel wide = new ChunkerModel(in);
        MaxentModel weights = wide.getArtifact("chunker.model");
        return new ChunkerModel("en", weights, BEAM, Map.of(), wide.getFactory());
      } catch (IOException e) {
        throw new UncheckedIOException("the chunker's model cannot be read", e);
      }
    }
  }

  private static final class Verbs {
    static final Set<String> OF_THE_DOMAIN = Table.words("verbs.tsv");
  }

  private static InputStream stream(String name) {
    InputStream in = LanguageModels.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException("the language model " + name + " is not on the class path");
    }
    return in;
  }

  /** Tags words with the Penn Treebank's parts of speech. */
  static POSModel tagger() {
    return Tags.MODEL;
  }

  /** Finds noun, verb and other phrases. */
  static ChunkerModel chunker() {
    return Chunks.MODEL;
  }

  /** Whether a lower-case word is the base form of a verb. */
  static boolean verb(String word) {
    return Verbs.OF_THE_DOMAIN.contains(word) || hasTag(word, "VB", false);
  }

  /** Whether a lower-case word is known as one that is no name. */
  static boolean commonWord(String word) {
    return Verbs.OF_THE_DOMAIN.contains(word) || hasTag(word, "NNP", true);
  }

  /** Whether a word with a capital is known as a name. */
  static boolean name(String word) {
    return hasTag(word, "NNP", false);
  }

  private static boolean hasTag(String word, String tag, boolean other) {
    String[] tags = ((POSDictionary) tagger().getFactory().getTagDictionary()).getTags(word);
    if (tags == null) {
      return false;
    }
    for (String known : tags) {
      if (other ? !known.startsWith(tag) : known.equals(tag)) {
        return true;
      }
    }
    return false;
  }
}
