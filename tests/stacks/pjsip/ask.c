#include <pjsip/sip_msg.h>
#include <pjsip/sip_status_code.h>
#include <string.h>

#include "../ask.h"

static const char *ask(int code) {
    const pj_str_t *text = pjsip_get_status_text(code);

    return (size_t)text->slen == strlen(text->ptr) ? text->ptr : "a wrong length";
}
