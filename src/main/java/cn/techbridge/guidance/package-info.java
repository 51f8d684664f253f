/** What the catalogue offers with a listing: experts who could help and policies that apply. */
package cn.techbridge.guidance;
