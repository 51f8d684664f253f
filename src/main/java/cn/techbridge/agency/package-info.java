/** 技术转移机构: the register of technology-transfer agencies. */
package cn.techbridge.agency;
