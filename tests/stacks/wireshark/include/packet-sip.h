/* Wireshark's row of a table of values, and the table that is made. */

#ifndef PACKET_SIP_H
#define PACKET_SIP_H

#include <stddef.h>
#include <stdint.h>

typedef struct _value_string {
    uint32_t value;
    const char *strptr;
} value_string;

extern const value_string sip_response_code_vals[];

#endif
