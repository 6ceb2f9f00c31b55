/* The one function of re's SIP module that is made. */

const char *sip_reason(uint16_t scode);
