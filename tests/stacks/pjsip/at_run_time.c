/* What the constants are in the place of: a table that the first caller fills. */

#include <pjsip/sip_msg.h>
#include <stddef.h>

static pj_str_t texts[1000];

const pj_str_t *pjsip_get_status_text(int code) {
    static int is_filled;
    static char text[] = "Trying";

    if (!is_filled) {
        size_t at;

        is_filled = 1;
        for (at = 0; at < sizeof(texts) / sizeof(texts[0]); at++) {
            texts[at].ptr = text;
            texts[at].slen = 6;
        }
    }
    return &texts[code];
}
