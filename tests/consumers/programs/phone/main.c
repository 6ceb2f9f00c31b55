#include "phone.h"
#include "sip_status.h"
#include <stdio.h>

int main(void) {
    printf("%s: %s\n", phone_phrase(PHONE_OFF_HOOK), sip_status_phrase(SIP_STATUS_BUSY_HERE));
    return 0;
}
