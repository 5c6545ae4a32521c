package org.waybill.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Map, network and timeline, drawn in a browser. */
class DrawingsIT extends InBrowser {
  private static void await(String css) {
    new WebDriverWait(browser, Duration.ofSeconds(20)).until(b -> !all(css).isEmpty());
  }

  @Test
  void theMapDrawsEveryRelationAndALineLeadsToThePair() throws IOException {
    visit("/map");
    await(".map svg circle.party");
    assertEquals(all("table.relations tbody tr").size(), all(".map path.relation").size());
    assertTrue(all(".map path.leg").size() > 3);
    look("map");
    WebElement line = first(".map a[href*='/pair']");
    line.sendKeys(Keys.TAB);
    browser.executeScript("arguments[0].focus()", line);
    assertEquals(line.getAttribute("aria-label"), text(".told"));
    line.sendKeys(Keys.ENTER);
    assertTrue(browser.getCurrentUrl().contains("/pair?"), browser.getCurrentUrl());
    assertTrue(all("table.claims tbody tr").size() > 0);
  }

  @Test
  void theNetworkDrawsEveryRelation() throws IOException {
    visit("/network");
    await(".network[data-drawn]");
    assertEquals(
        all("table.relations tbody tr").size(),
        Integer.parseInt(first(".network").getAttribute("data-drawn")));
    browser.findElement(By.cssSelector(".keys button")).click();
    look("network");
  }

  @Test
  void theTimelineIsNarrowedToAYear() throws IOException {
    visit("/timeline");
    int claims = all("table.timeline path.published").size();
    assertTrue(claims > 50, "claims: " + claims);
    first("input[name=from]").sendKeys("2023");
    first("input[name=party]").sendKeys("Russia");
    first("form.filters button").click();
    int fewer = all("table.timeline path.published").size();
    assertTrue(fewer > 0 && fewer < claims, fewer + " of " + claims);
    look("timeline");
  }
}
