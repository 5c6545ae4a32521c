package org.waybill.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Articles that are pasted or chosen as files, beside the shipped ones. */
class PasteIT extends InBrowser {
  private static void paste(String text, String published) {
    visit("/paste");
    first("textarea[name=text]").sendKeys(text);
    // a date's keys are those of the browser's language
    browser.executeScript(
        "arguments[0].value = arguments[1]", first("input[name=published]"), published);
    read();
  }

  private static void read() {
    first("form.paste button:not([name])").click();
  }

  private static List<String> kinds() {
    return all(".pasted .bearing").stream().map(WebElement::getText).collect(Collectors.toList());
  }

  @Test
  void aShippedArticleSaysNothingNew() throws IOException {
    visit("/paste");
    look("paste-form");
    first("input[type=file]")
        .sendKeys(
            Path.of("data", "articles", "kp-ru-containers-a.json").toAbsolutePath().toString());
    read();
    assertEquals("White House: a thousand containers from North Korea", text("h1"));
    assertTrue(kinds().contains("repeats"), kinds().toString());
    assertFalse(kinds().contains("new"), kinds().toString());
    look("paste");
    first("p.text a.claimed").click();
    assertTrue(browser.getCurrentUrl().endsWith("#claim-1"), browser.getCurrentUrl());
    first("#claim-1 a[href*='/page/fused/']").click();
    assertTrue(text("h1").contains("North Korea to Russia"), text("h1"));
  }

  @Test
  void aDenialContradictsThoseWhoSaySo() {
    paste(
        "BEIJING, Oct 14 - China denied on Saturday that North Korea had delivered more than 1,000"
            + " containers of munitions to Russia.",
        "2023-10-14");
    assertEquals(List.of("contradicts"), kinds());
    assertTrue(text(".pasted").contains("said and denied"), text(".pasted"));
  }

  @Test
  void whatNobodySpokeOfIsNew() {
    paste(
        "LUANDA, Feb 5 - Brazil delivered 12 combat aircraft to Angola in January, the Angolan"
            + " defence ministry said on Monday.",
        "2024-02-05");
    assertEquals(List.of("new"), kinds());
    assertEquals(0, all(".pasted a[href*='/page/fused/']").size());
  }

  @Test
  void aTextWithoutClaimsIsTold() {
    paste("The village was quiet. Nothing at all happened there in the summer.", "");
    assertTrue(text(".lead").startsWith("No claim"), text(".lead"));
  }

  @Test
  void scriptsInATextAreText() {
    String payload = "<script>document.title='run'</script><img src=x onerror=\"alert(1)\">";
    paste("North Korea delivered shells to Russia, China said. " + payload, "");
    assertTrue(text("p.text").contains(payload), text("p.text"));
    assertFalse(browser.getTitle().contains("run"));
    assertEquals(0, browser.findElements(By.cssSelector("main img")).size());
  }
}
