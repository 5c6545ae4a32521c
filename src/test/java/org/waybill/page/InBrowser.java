package org.waybill.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * Pages over the shipped articles, opened in Chromium as a person opens them. After each test no
 * request may have left the server and nothing may stand in the browser's log. Skipped, and counted
 * as skipped, where Chromium and its driver are not installed.
 */
abstract class InBrowser {
  private static final File CHROMIUM = new File("/usr/bin/chromium");
  private static final File DRIVER = new File("/usr/bin/chromedriver");
  private static final Path SCREENS = Path.of("target", "screens");
  private static final Set<String> SERIOUS = Set.of("serious", "critical");
  private static final ObjectMapper JSON = new ObjectMapper();

  static ShippedArticlesServer served;
  static ChromeDriver browser;

  /** Before each test, so that each that is skipped is counted. */
  @BeforeEach
  void open() {
    Assumptions.assumeTrue(
        CHROMIUM.canExecute() && DRIVER.canExecute(),
        "Chromium and its driver are not installed: pages are not tested");
    if (browser == null) {
      start();
    }
  }

  private static void start() {
    served = ShippedArticlesServer.running();
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM);
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--window-size=1200,1000");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    browser =
        new ChromeDriver(
            new ChromeDriverService.Builder().usingDriverExecutable(DRIVER).build(), options);
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.quit();
      browser = null;
    }
  }

  @AfterEach
  void nothingLeftTheServerAndNothingFailed() throws IOException {
    if (browser == null) {
      return;
    }
    Set<String> elsewhere = new TreeSet<>();
    for (LogEntry entry : browser.manage().logs().get(LogType.PERFORMANCE)) {
      JsonNode message = JSON.readTree(entry.getMessage()).path("message");
      String url = message.at("/params/request/url").asText();
      if (message.path("method").asText().equals("Network.requestWillBeSent")
          && !url.startsWith(served.address().toString())
          && !url.startsWith("data:")
          && !url.startsWith("blob:" + served.address())) {
        elsewhere.add(url);
      }
    }
    assertEquals(Set.of(), elsewhere, "requests that left the server");
    List<String> faults =
        browser.manage().logs().get(LogType.BROWSER).getAll().stream()
            .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
            .map(LogEntry::getMessage)
            .toList();
    assertEquals(List.of(), faults, "the browser's log");
  }

  /** Opens a page of the server, by its path and query. */
  static void visit(String path) {
    browser.get(served.address().resolve(path).toString());
  }

  static WebElement first(String css) {
    return browser.findElement(By.cssSelector(css));
  }

  static List<WebElement> all(String css) {
    return browser.findElements(By.cssSelector(css));
  }

  static String text(String css) {
    return first(css).getText();
  }

  /**
   * Writes what is seen to {@code target/screens}, on a desk and on a phone, and looks for serious
   * faults of accessibility.
   */
  static void look(String name) throws IOException {
    Results results = new AxeBuilder().analyze(browser);
    List<String> faults =
        results.getViolations().stream()
            .filter(rule -> SERIOUS.contains(rule.getImpact()))
            .map(InBrowser::describe)
            .toList();
    assertEquals(List.of(), faults, "accessibility of " + browser.getCurrentUrl());
    shoot(name);
    Dimension desk = browser.manage().window().getSize();
    browser.manage().window().setSize(new Dimension(500, 900));
    try {
      Long beyond =
          (Long)
              browser.executeScript(
                  "return document.documentElement.scrollWidth - window.innerWidth");
      shoot(name + "-phone");
      assertTrue(beyond <= 0, "on a phone the page is wider than the screen by " + beyond);
    } finally {
      browser.manage().window().setSize(desk);
    }
  }

  private static String describe(Rule rule) {
    return rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes().get(0).getHtml();
  }

  /** Writes what is seen to {@code target/screens}. */
  static void shoot(String name) throws IOException {
    Files.createDirectories(SCREENS);
    Files.write(SCREENS.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
  }
}
