package org.waybill.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waybill.article.Article;
import org.waybill.article.ArticleException;
import org.waybill.article.ArticleReader;
import org.waybill.article.ArticleSink;
import org.waybill.claim.ClaimExtractor;
import org.waybill.claim.Claims;
import org.waybill.claim.ClaimsException;
import org.waybill.claim.ClaimsJson;
import org.waybill.claim.ClaimsSink;
import org.waybill.claim.OrderedWork;
import org.waybill.rdf.ExtractionRun;
import org.waybill.rdf.Iris;
import org.waybill.text.TextAnalyser;

/**
 * Loads articles, claims documents and RDF files into a store.
 *
 * <ul>
 *   <li>An article or claims document is all or nothing, and loading it again replaces what the
 *       same annotator, in whatever version, read from it before; other annotators' readings stand
 *       beside it. What went is remembered in the meta graph: see {@code wb:Load} there.
 *   <li>An RDF file is all or nothing. Statements without a graph go to a graph named after the
 *       file's content, so that loading it again changes nothing.
 *   <li>Bad inputs are left out whole and named to the listener; the rest goes on.
 *   <li>Documents share transactions: a kill loses at most the last batch, and leaves each article
 *       whole or absent.
 * </ul>
 *
 * <p>Loading the same inputs twice gives the same graphs as once, in all graphs but {@code
 * graph:meta}, to which every load adds its record. The number of threads changes nothing but the
 * time. A loader serves one load at a time.
 */
public final class Loader {
  private static final Logger LOG = LoggerFactory.getLogger(Loader.class);

  private final GraphStore store;
  private final Function<Article, Claims> reading;
  private final ReferenceData reference;
  private final Iris iris;
  private final LoadOptions options;

  /** A loader that reads claims out of articles with an extractor. */
  public Loader(
      GraphStore store,
      ClaimExtractor extractor,
      TextAnalyser analyser,
      ReferenceData reference,
      Iris iris,
      LoadOptions options) {
    this(store, article -> extractor.extract(analyser.analyse(article)), reference, iris, options);
  }

  /**
   * A loader that reads claims out of articles in any way.
   *
   * @param reading a pure function of the article; it is called on several threads
   */
  public Loader(
      GraphStore store,
      Function<Article, Claims> reading,
      ReferenceData reference,
      Iris iris,
      LoadOptions options) {
    this.store = store;
    this.reading = reading;
    this.reference = reference;
    this.iris = iris;
    this.options = options;
  }

  /**
   * Loads files and folders, in the order given; a folder's files in the order of their names.
   *
   * @param inputs files or folders, gzipped or not
   * @throws StoreException if the store cannot be written; what the listener was told to be
   *     committed is there, nothing else
   */
  public LoadReport load(List<Path> inputs, LoadListener listener) throws StoreException {
    return load(inputs, InputStream.nullInputStream(), listener);
  }

  /**
   * Loads files, folders and a stream.
   *
   * @param inputs files or folders, gzipped or not; "-" is the stream
   * @param standardInput articles or claims documents
   * @see #load(List, LoadListener)
   */
  public LoadReport load(List<Path> inputs, InputStream standardInput, LoadListener listener)
      throws StoreException {
    return new Run(listener, standardInput)
        .all(
            run -> {
              for (Path input : inputs) {
                LoadInput.walk(input, run::take);
              }
            });
  }

  /**
   * Loads claims that are in memory, as {@link #load} does with claims documents.
   *
   * @param claims valid documents: their references and quotes are not checked again
   */
  public LoadReport loadClaims(Iterable<Claims> claims, LoadListener listener)
      throws StoreException {
    return new Run(listener, InputStream.nullInputStream())
        .all(
            run -> {
              for (Claims document : claims) {
                run.takeClaims(document.doc().id(), document);
              }
            });
  }

  /** Carries a failure of the store through a reader that knows nothing of stores. */
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient StoreException failure;

    Stopped(StoreException failure) {
      super(failure);
      this.failure = failure;
    }
  }

  private interface Feeding {
    void feed(Run run) throws StoreException;
  }

  /** One load. */
  private final class Run {
    private final LoadListener listener;
    private final InputStream standardInput;
    private final LoadTally tally;
    private final BatchWriter batches;
    private final OrderedWork<PreparedDocument, StoreException> work;
    private final Instant started = options.clock().instant();
    private final Node load;
    private final DocumentWriter documents;
    private final Map<String, String> hashes = new HashMap<>();

    Run(LoadListener listener, InputStream standardInput) {
      this.listener = listener;
      this.standardInput = standardInput;
      this.tally = new LoadTally(listener);
      this.batches = new BatchWriter(store, options, tally, listener);
      this.work = new OrderedWork<>(options.threads(), this::write);
      this.load = RdfToJena.load(iris, started.toString(), Long.toString(System.nanoTime()));
      this.documents = new DocumentWriter(iris, load);
    }

    LoadReport all(Feeding feeding) throws StoreException {
      try (work) {
        batches.begin();
        batches.make(
            graphs -> {
              MetaGraph meta = new MetaGraph(graphs, iris, load);
              meta.begin(started, software());
              tally.quads +=
                  new ReferenceGraphs(iris, reference).update(graphs, meta, load, started);
            });
        feeding.feed(this);
        work.drain();
        batches.begin();
        batches.make(
            graphs ->
                new MetaGraph(graphs, iris, load).end(options.clock().instant(), tally.report()));
        batches.commit();
        return tally.report();
      } catch (Stopped e) {
        throw e.failure;
      } finally {
        batches.abort();
      }
    }

    void take(LoadInput input) throws StoreException {
      String source = input.path().toString();
      listener.reading(source);
      tally.files++;
      switch (input.kind()) {
        case ARTICLES -> new ArticleReader().read(input.path(), new Articles(source));
        case CLAIMS -> {
          try (InputStream in = Files.newInputStream(input.path())) {
            ClaimsJson.readAll(in, source, new Documents(source));
          } catch (IOException e) {
            tally.reject(source, unreadable(e));
          }
        }
        case RDF -> {
          work.drain();
          new RdfLoading(iris, batches, tally, listener, options, load).load(input.path());
        }
        case STDIN -> takeStandardInput();
        case OTHER -> tally.skip(source, ArticleReader.OTHER_KIND);
        case UNREADABLE -> tally.reject(source, "cannot be listed; check its permissions");
      }
    }

    private void takeStandardInput() {
      try {
        BufferedInputStream in = StandardInput.unpacked(standardInput);
        if (StandardInput.startsWithClaims(in)) {
          ClaimsJson.readAll(in, "standard input", new Documents("standard input"));
        } else {
          new ArticleReader().read(in, "standard input", new Articles("standard input"));
        }
      } catch (IOException e) {
        tally.reject("standard input", unreadable(e));
      }
    }

    void takeClaims(String source, Claims claims) throws StoreException {
      Instant now = options.clock().instant();
      ExtractionRun run = new ExtractionRun(claims.annotator(), now, now);
      submit(
          source,
          false,
          claims.doc().id(),
          () -> prepare(source, options.least().cut(claims), Optional.empty(), run));
    }

    private void takeArticle(String source, Article article) throws StoreException {
      submit(
          source,
          true,
          article.id(),
          () -> {
            Instant begin = options.clock().instant();
            Claims claims = options.least().cut(reading.apply(article));
            ExtractionRun run =
                new ExtractionRun(claims.annotator(), begin, options.clock().instant());
            return prepare(source, claims, Optional.of(article), run);
          });
    }

    private PreparedDocument prepare(
        String source, Claims claims, Optional<Article> article, ExtractionRun run) {
      return PreparedDocument.of(source, claims, article, run, iris, reference.lookup());
    }

    private void submit(
        String source, boolean article, String docId, Callable<PreparedDocument> preparing)
        throws StoreException {
      work.submit(
          () -> {
            try {
              return preparing.call();
            } catch (RuntimeException | StackOverflowError e) {
              // a mistake in reading one document must not cost the others
              LOG.warn(
                  "{}: {} could not be read because of a mistake in Waybill", source, docId, e);
              String what = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
              return PreparedDocument.failed(
                  source, article, docId, docId + " could not be read: " + what);
            }
          });
    }

    /** Writes one document, on the thread that loads. */
    private void write(PreparedDocument document) throws StoreException {
      if (document.failure().isPresent()) {
        tally.reject(document.source(), document.failure().get());
        return;
      }
      Optional<String> clash = clash(document);
      if (clash.isPresent()) {
        tally.reject(document.source(), clash.get());
        return;
      }
      batches.change(
          graphs -> {
            long written = documents.write(graphs, document, options.clock().instant());
            tally.quads += written;
            tally.unchanged += written == 0 ? 1 : 0;
            tally.claims += document.claims();
            if (document.article()) {
              tally.articles++;
            } else {
              tally.documents++;
            }
          });
      listener.loaded(document.docId(), document.claims());
    }

    /** Two texts under one id would take each other's place without a word. */
    private Optional<String> clash(PreparedDocument document) {
      if (document.sha256().isEmpty()) {
        return Optional.empty();
      }
      String before = hashes.putIfAbsent(document.docId(), document.sha256().get());
      return before == null || before.equals(document.sha256().get())
          ? Optional.empty()
          : Optional.of(
              "the id '"
                  + document.docId()
                  + "' was loaded just before with another text; give one of them another id");
    }

    /** Takes what an article reader finds. */
    private final class Articles implements ArticleSink {
      private final String source;

      Articles(String source) {
        this.source = source;
      }

      @Override
      public void accept(Article article) {
        try {
          takeArticle(source, article);
        } catch (StoreException e) {
          throw new Stopped(e);
        }
      }

      @Override
      public void reject(ArticleException problem) {
        tally.reject(problem.source(), problem.getMessage());
      }

      @Override
      public void skip(String skipped, String reason) {
        tally.skip(skipped, reason);
      }
    }

    /** Takes what a reader of claims documents finds. */
    private final class Documents implements ClaimsSink {
      private final String source;

      Documents(String source) {
        this.source = source;
      }

      @Override
      public void accept(Claims claims) {
        try {
          takeClaims(source, claims);
        } catch (StoreException e) {
          throw new Stopped(e);
        }
      }

      @Override
      public void reject(ClaimsException problem) {
        tally.reject(source, problem.getMessage());
      }
    }
  }

  static String unreadable(IOException e) {
    return e instanceof NoSuchFileException
        ? "does not exist"
        : "cannot be read: " + e.getMessage();
  }

  static String software() {
    String version = Loader.class.getPackage().getImplementationVersion();
    return "waybill/" + (version == null ? "development" : version);
  }
}
