package org.waybill.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The pages that need no script: each is opened, and its main action done. */
class PagesIT extends InBrowser {
  @Test
  void fromTheStartAPairIsReachedAndItsClaimsAreShown() throws IOException {
    visit("/");
    assertTrue(text(".lead").matches("(?s)\\d+ claims from \\d+ articles:.*"), text(".lead"));
    look("start");
    browser.findElement(By.linkText("Who says that North Korea supplied Russia?")).click();
    assertEquals("North Korea to Russia", text("h1"));
    assertTrue(all("table.claims tbody tr").size() > 5);
    look("pair");
  }

  @Test
  void aPairIsNarrowedToDenials() {
    visit("/pair?supplier=North+Korea&recipient=Russia");
    int claims = all("table.claims tbody tr").size();
    new Select(first("select[name=stance]")).selectByValue("denies");
    first("form.filters button").click();
    assertTrue(browser.getCurrentUrl().contains("stance=denies"), browser.getCurrentUrl());
    int denials = all("table.claims tbody tr").size();
    assertTrue(denials > 0 && denials < claims, denials + " of " + claims);
  }

  @Test
  void aClaimShowsItsWordsItsSpeakerAndWhatContradictsIt() throws IOException {
    visit("/pair?supplier=North+Korea&recipient=Russia&stance=denies");
    first("table.claims td:last-child a").sendKeys(Keys.ENTER);
    assertEquals("CLAIM", text(".kind"));
    assertTrue(text("h1").contains("denies"), text("h1"));
    assertTrue(text("blockquote mark").length() > 5);
    assertTrue(
        text("blockquote").length() > text("blockquote mark").length() + 60, "in its passage");
    assertTrue(text("main").contains("Contradicted"));
    look("claim");
    first("footer summary").click();
    assertTrue(text("footer pre").contains("SELECT"));
  }

  @Test
  void aTransferShowsWhoSaysSoWhoDeniesItAndHowFarItCame() throws IOException {
    visit("/pair?supplier=North+Korea&recipient=Russia");
    first("main table a[href*='/page/fused/']").click();
    assertTrue(text(".lead").contains("independent origin"), text(".lead"));
    assertTrue(text("main").contains("Who denies it"));
    assertTrue(all("table.amounts svg rect.amount").size() > 0);
    look("transfer");
  }

  @Test
  void anEntityShowsItsNamesPartnersAndClaims() throws IOException {
    visit("/page/entity/state/PRK");
    assertEquals("North Korea", text("h1"));
    assertTrue(text("dl").contains("DPRK"), text("dl"));
    assertTrue(text("main").contains("Said to have dealt in arms"));
    look("entity");
  }

  @Test
  void anArticleListsItsClaims() throws IOException {
    visit("/page/document/kp-ru-containers-a");
    assertTrue(all("main ol li").size() > 3);
    assertTrue(text("p.text").startsWith("WASHINGTON, Oct 13 - North Korea"), text("p.text"));
    look("article");
    first("p.text a.claimed").click();
    assertEquals("CLAIM", text(".kind"));
  }

  @Test
  void whoLooksAsOfADayStaysThere() {
    visit("/pair?supplier=North+Korea&recipient=Russia&as-of=2023-10-14");
    assertTrue(text(".view").contains("as of 2023-10-14"));
    int then = all("table.claims tbody tr").size();
    first("table.claims td:last-child a").sendKeys(Keys.ENTER);
    assertTrue(text(".view").contains("as of 2023-10-14"));
    visit("/pair?supplier=North+Korea&recipient=Russia");
    assertTrue(then < all("table.claims tbody tr").size());
  }

  @Test
  void anUnknownAddressIsAPageThatSaysWhatToDo() throws IOException {
    visit("/page/claim/nowhere/0");
    assertEquals("Not Found", text("h1"));
    // the browser logs the status of the page itself
    browser.manage().logs().get("browser");
    look("error");
  }

  @Test
  void aSearchIsHelpedByNamesAndFindsPartiesGoodsAndQuotes() throws IOException {
    visit("/");
    first("#q").sendKeys("north k");
    new WebDriverWait(browser, Duration.ofSeconds(20))
        .until(b -> !all("#suggestions-q option[value='North Korea']").isEmpty());
    first("#q").clear();
    first("#q").sendKeys("munitions", Keys.ENTER);
    assertTrue(text("main").contains("Claims, by their words"), text("main"));
    look("search");
    browser.findElement(By.partialLinkText("supplied Russia")).click();
    assertTrue(
        all("blockquote mark").stream().anyMatch(q -> q.getText().contains("munitions")),
        text("main"));
  }

  @Test
  void aKindOfGoodsShowsItsTransfersAndItsNeighbours() throws IOException {
    visit("/page/goods/goodsAmmunition");
    assertEquals("ammunition", text("h1"));
    assertTrue(all("main ul li").size() > 3);
    look("goods");
  }

  @Test
  void aQuestionIsAskedWithItsFieldsFilledIn() throws IOException {
    visit("/questions");
    look("questions");
    visit("/questions/who-says-transfer");
    first("main input[name=supplier]").sendKeys("Iran", Keys.ENTER);
    assertTrue(all("main tbody tr").size() > 0);
    all("main tbody tr").forEach(row -> assertTrue(row.getText().contains("Iran"), row.getText()));
    look("question");
  }

  @Test
  void sparqlIsWrittenAndAskedInTheEditor() throws IOException {
    String query =
        "SELECT (COUNT(?c) AS ?claims) { ?c a <https://w3id.org/waybill/ontology#Claim> }";
    visit("/editor?query=" + URLEncoder.encode(query, UTF_8));
    WebDriverWait wait = new WebDriverWait(browser, Duration.ofSeconds(30));
    wait.until(b -> !all(".yasqe_queryButton").isEmpty());
    first(".yasqe_queryButton").click();
    wait.until(b -> !all(".yasr_results td").isEmpty());
    assertTrue(text(".yasr_results").matches("(?s).*\\d\\d.*"), text(".yasr_results"));
    shoot("editor");
  }

  @Test
  void aPageIsSentOnceForEachStateOfTheData() throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    for (String path : List.of("/", "/page/entity/state/PRK", "/pair?supplier=PRK", "/map")) {
      HttpRequest.Builder asking =
          HttpRequest.newBuilder(served.address().resolve(path)).header("Accept", "text/html");
      HttpResponse<Void> first = client.send(asking.build(), BodyHandlers.discarding());
      assertEquals(200, first.statusCode(), path);
      String tag = first.headers().firstValue("ETag").orElseThrow();
      asking.header("If-None-Match", tag);
      assertEquals(304, client.send(asking.build(), BodyHandlers.discarding()).statusCode(), path);
    }
  }

  @Test
  void pagesAreUsedByKeyboard() {
    visit("/");
    browser.switchTo().activeElement().sendKeys(Keys.TAB);
    assertEquals("To the content", browser.switchTo().activeElement().getText());
    browser.switchTo().activeElement().sendKeys(Keys.ENTER);
    assertTrue(browser.getCurrentUrl().endsWith("#content"));
  }
}
