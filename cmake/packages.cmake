# Targets for whoever hands codebook on:
#
#   pyz            codebook.pyz, the generator with its data in one file

codebook_find_python()
add_custom_target(
  pyz
  COMMAND "${CODEBOOK_PYTHON}" -I -B "${PROJECT_SOURCE_DIR}/scripts/zipapp"
          "${PROJECT_BINARY_DIR}/codebook.pyz"
  BYPRODUCTS "${PROJECT_BINARY_DIR}/codebook.pyz"
  COMMENT "codebook: packing codebook.pyz"
  VERBATIM)
