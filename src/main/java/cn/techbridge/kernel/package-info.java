/** Value types that every slice speaks: references, pages, money and the checked identifiers of Chinese records. */
package cn.techbridge.kernel;
