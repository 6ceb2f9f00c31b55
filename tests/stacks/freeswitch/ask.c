#include "mod_sofia.h"

#include "../ask.h"

static const char *ask(int code) {
    static char both[40];

    sprintf(both, "%d\t%d", (int)sofia_glue_sip_cause_to_freeswitch(code),
            hangup_cause_to_sip((switch_call_cause_t)code));
    return both;
}
