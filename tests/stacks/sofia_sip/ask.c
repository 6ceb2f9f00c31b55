#include <sofia-sip/sip_status.h>

#include "../ask.h"

static const char *ask(int code) {
    return sip_status_phrase(code);
}
