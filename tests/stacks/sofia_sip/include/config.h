/* What the build of Sofia-SIP writes; nothing of it is needed here. */
