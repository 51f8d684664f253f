/** Writes a filled-in form, whatever it is about, as a workbook (XLSX) and as a document (PDF) with its Chinese font inside. */
package cn.techbridge.deal.form;
