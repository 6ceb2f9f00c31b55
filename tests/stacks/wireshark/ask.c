#include "packet-sip.h"

#include "../ask.h"

static const char *ask(int code) {
    const value_string *row = sip_response_code_vals;

    while (row->strptr && (int)row->value != code) {
        if ((row + 1)->strptr && (row + 1)->value <= row->value) {
            return "not in order";
        }
        row++;
    }
    return row->strptr;
}
