#include <re_types.h>

#include <re_sip.h>

#include "../ask.h"

static const char *ask(int code) {
    return code < 0 ? NULL : sip_reason((uint16_t)code);
}
