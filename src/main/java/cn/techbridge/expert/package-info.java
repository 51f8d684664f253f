/** 专家: people of universities and enterprises who advise; public only with their recorded consent. */
package cn.techbridge.expert;
