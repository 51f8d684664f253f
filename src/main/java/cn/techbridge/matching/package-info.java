/** Links between demands and achievements: found, scored by named criteria, explained, kept fresh on every change, judged by people. */
package cn.techbridge.matching;
