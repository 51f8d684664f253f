/** Bulk upsert for any kind of record, through {@link cn.techbridge.intake.RecordKind}, which the slices implement. */
package cn.techbridge.intake;
