package diffwave.dataset;

import java.util.List;

/**
 * A data set as its folder has it, before a person's edits.
 *
 * @param layout how the folder is laid out
 * @param members in a fixed order
 * @param findings what a list or a name promises and the folder does not keep
 * @param notes sentences on what lies in the folder and is not used
 */
record Draft(Layout layout, List<Member> members, List<Finding> findings, List<String> notes) {}
