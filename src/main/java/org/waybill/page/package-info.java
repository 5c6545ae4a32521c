/**
 * Pages for eyes: what each shows, read from a store as seen from a viewpoint, and the templates
 * that show it. A page says who says so wherever it says something of the world.
 */
package org.waybill.page;
