/** What Chinese technical text is made of: folded characters, terms, sentences, quantities and units; no word lists, no engine. */
package cn.techbridge.text;
