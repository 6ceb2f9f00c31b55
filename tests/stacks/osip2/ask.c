#include <osipparser2/osip_parser.h>

#include "../ask.h"

static const char *ask(int code) {
    return osip_message_get_reason(code);
}
