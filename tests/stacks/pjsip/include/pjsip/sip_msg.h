/* What PJSIP has around the function that is made: its string, and the macros of its functions. */

#ifndef PJSIP_SIP_MSG_H
#define PJSIP_SIP_MSG_H

#define PJ_DECL(type) type
#define PJ_DEF(type) type

typedef struct pj_str_t {
    char *ptr;
    long slen;
} pj_str_t;

PJ_DECL(const pj_str_t *) pjsip_get_status_text(int status_code);

#endif
