/** How well the fused view agrees with what a careful analyst makes of several reports. */
package org.waybill.fusion.evaluation;
