#ifndef VERIFY_MAPPING_SUBJECT_H
#define VERIFY_MAPPING_SUBJECT_H

#include <stddef.h>

/** The compiled functions of a map. */
struct mapping_subject {
    const char *prefix; /**< "sip_status_to_q850" */
    const char *upper;  /**< "SIP_STATUS_TO_Q850" */
    int none;           /**< PREFIX_NONE */
    int (*answer)(int code);
    size_t (*count)(int code);
    int (*to)(int code, size_t index);
    const char *(*when)(int code, size_t index);
    const char *(*note)(int code, size_t index);
    const char *(*source)(int code, size_t index);
};

/** The subject that is linked in: mapping_subject.c. */
extern const struct mapping_subject linked_mapping;

#endif
