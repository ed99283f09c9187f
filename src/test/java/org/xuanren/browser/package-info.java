/**
 * The web apps in a real browser. {@link org.xuanren.browser.Tasklist} speaks the language of the office and works with any
 * running server; {@link org.xuanren.browser.Office} is a small one for the tests of the look and of the forms.
 *
 * <p>Needs Chromium ({@code XUANREN_CHROMIUM}, by default /usr/bin/chromium) and a Chinese font; the build brings both, or stops and says what to install.
 */
package org.xuanren.browser;
