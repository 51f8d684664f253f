/** Technical glue every slice shares: problem answers, request checks, cursors, entity tags, idempotency keys. Imports kernel only. */
package cn.techbridge.platform;
