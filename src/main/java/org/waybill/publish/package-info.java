/**
 * What is published of a store as data: descriptions of its things for those who look one up, and
 * descriptions of the whole for those who look for data.
 */
package org.waybill.publish;
