package org.waybill.page;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.waybill.query.Row;

/**
 * An index of what people look for: names of parties and places, goods, headlines, and the quoted
 * words of claims. Letters are compared without case and accents; the last word may be a beginning.
 * Words that are found nowhere are looked for with one or two letters changed.
 *
 * <p>It is kept in memory and made anew when the data have changed.
 */
public final class SearchIndex {
  private static final String KIND = "kind";
  private static final String IRI = "iri";
  private static final String NAME = "name";
  private static final String TEXT = "text";
  private static final Analyzer ANALYZER =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          Tokenizer words = new StandardTokenizer();
          return new TokenStreamComponents(
              words, new ASCIIFoldingFilter(new LowerCaseFilter(words)));
        }
      };

  private final IndexSearcher searcher;

  private SearchIndex(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /**
   * What was found.
   *
   * @param kind "name", "goods", "transfer", "article" or "claim"
   * @param text the words that may have matched
   */
  public record Hit(String kind, Named thing, String text) {}

  /** Indexes all that the source shows. */
  public static SearchIndex of(PageSource source) {
    try {
      ByteBuffersDirectory memory = new ByteBuffersDirectory();
      try (IndexWriter writer = new IndexWriter(memory, new IndexWriterConfig(ANALYZER))) {
        for (Map.Entry<String, List<Row>> thing : byThing(source).entrySet()) {
          writer.addDocument(document(thing.getKey(), thing.getValue()));
        }
      }
      return new SearchIndex(new IndexSearcher(DirectoryReader.open(memory)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, List<Row>> byThing(PageSource source) {
    Map<String, List<Row>> things = new LinkedHashMap<>();
    for (Row row : source.rows("search", Map.of())) {
      things.computeIfAbsent(row.text("thing"), t -> new ArrayList<>()).add(row);
    }
    return things;
  }

  private static Document document(String iri, List<Row> rows) {
    Row first = rows.get(0);
    Document document = new Document();
    document.add(new StringField(KIND, first.text("kind"), Field.Store.YES));
    document.add(new StringField(IRI, iri, Field.Store.YES));
    document.add(new TextField(NAME, first.text("name"), Field.Store.YES));
    String text = String.join(" … ", rows.stream().map(r -> r.text("text")).distinct().toList());
    document.add(new TextField(TEXT, text, Field.Store.YES));
    return document;
  }

  /**
   * Finds what has all the words, the best first.
   *
   * @param kind only what is of this kind; all kinds where empty
   * @param most hits
   */
  public List<Hit> find(String words, Optional<String> kind, int most) {
    List<String> terms = terms(words);
    if (terms.isEmpty()) {
      return List.of();
    }
    List<Hit> found = find(terms, kind, most, false);
    return found.isEmpty() ? find(terms, kind, most, true) : found;
  }

  private List<Hit> find(List<String> terms, Optional<String> kind, int most, boolean fuzzy) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (int i = 0; i < terms.size(); i++) {
      query.add(word(terms.get(i), i == terms.size() - 1, fuzzy), Occur.MUST);
    }
    kind.ifPresent(k -> query.add(new TermQuery(new Term(KIND, k)), Occur.FILTER));
    try {
      List<Hit> hits = new ArrayList<>();
      for (ScoreDoc each : searcher.search(query.build(), most).scoreDocs) {
        Document document = searcher.storedFields().document(each.doc);
        Named thing = new Named(document.get(IRI), document.get(NAME));
        hits.add(new Hit(document.get(KIND), thing, document.get(TEXT)));
      }
      return hits;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Query word(String term, boolean last, boolean fuzzy) {
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    for (String field : List.of(NAME, TEXT)) {
      Term in = new Term(field, term);
      either.add(new BoostQuery(new TermQuery(in), field.equals(NAME) ? 3 : 2), Occur.SHOULD);
      if (fuzzy && term.length() > 3) {
        either.add(new FuzzyQuery(in, term.length() > 5 ? 2 : 1), Occur.SHOULD);
      } else if (last) {
        either.add(new PrefixQuery(in), Occur.SHOULD);
      }
    }
    return either.build();
  }

  private static List<String> terms(String words) {
    List<String> terms = new ArrayList<>();
    try (TokenStream tokens = ANALYZER.tokenStream(TEXT, new StringReader(words))) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        terms.add(term.toString());
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return terms;
  }
}
