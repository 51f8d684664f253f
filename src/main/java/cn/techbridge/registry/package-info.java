/** What the operator's registers (agencies, brokers) share: an entry with a sheet, kept by bulk upsert and single writes. */
package cn.techbridge.registry;
