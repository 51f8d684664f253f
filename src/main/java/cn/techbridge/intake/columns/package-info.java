/** Sheets of people as rows of the API: which column is which field, and how a cell's text becomes the field's JSON. */
package cn.techbridge.intake.columns;
