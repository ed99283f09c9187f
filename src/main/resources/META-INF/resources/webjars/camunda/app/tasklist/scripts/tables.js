/*
 * What the window 名册导入 says of the tables that it takes: what each holds, the name its file must have, its columns, and a template
 * with one row of the demo city. Names and columns are those of org.xuanren.roster.RosterRows.
 */
import { element } from './element.js';

const LEVELS = 'PROVINCE 省部级、CITY 厅局级、COUNTY 县处级、TOWNSHIP 乡科级、STAFF 科员';
const PERSON = [['name', '姓名，须与名册一致'], ['identityNumber', '身份证号']];

const TABLES = [
  ['organisations', '机构', [['code', '机构代码，自定，不重复'], ['name', '机构名称'],
    ['kind', '类别：PARTY_COMMITTEE 党委、PARTY_DEPARTMENT 党委部门、GOVERNMENT 政府、GOVERNMENT_DEPARTMENT 政府部门、CONGRESS 人大常委会、CPPCC 政协、'
      + 'DISCIPLINE_COMMISSION 纪委监委、COURT 法院、PROCURATORATE 检察院、MASS_ORGANISATION 群团组织、INSTITUTION 事业单位'],
    ['level', '层级：' + LEVELS], ['parent', '上级机构的代码，可空']]],
  ['posts', '职位', [['code', '职位代码，自定，不重复'], ['title', '职位名称'], ['organisation', '所属机构的代码'], ['level', '层级：' + LEVELS],
    ['traits', '特征，以空格分隔：chief 正职、leading 领导职务、non-leading 非领导职务、internal 内设机构职务、party-post 党内职务、'
      + 'party-secretary 党委（党组）书记、dual-managed 双重管理'],
    ['approved', '核定职数'], ['coManagingParty', '协管方，双重管理的填写'], ['legalDemand', '法律规定的条件，可空'],
    ['body', '讨论决定该职位的机构代码，以 -plenum（全委会）、-standing-committee（常委会）或 -party-group（部门党组）结尾，同 memberships 的 body']]],
  ['cadre-details', '干部补充信息（审批表中没有的）', [...PERSON, ['account', '登录名，可空；登记后不得由导入更改'],
    ['positions', '各段任职的层级（多段以 ; 分隔，下同）：简历行号:层级（同一行写有领导职务和职级的，按领导职务），正职加 :chief，基层加 :grass'], ['trainings', '培训：起/止/天数/内容，如 2026-01-05/2026-04-05/91/进修班'],
    ['sanctions', '处分：日期/种类/影响期止'], ['assessments', '年度考核：年度/等次'], ['kin', '在名册中的亲属：称谓/身份证号；误登记或关系已解除的：非亲属/身份证号'],
    ['exceptional', '破格提拔的年月，如 2020-01'],
    ['enterprisePosts', '企业任职（含兼职）：起/企业/职务/止，在任的不写止；没有的写 无，留空的视为未登记']]],
  ['holdings', '任职（谁任哪个职位）', [['post', '职位代码'], ...PERSON, ['since', '任职日期，如 2016-08-01'], ['until', '免职日期，在任的留空']]],
  ['memberships', '成员（谁是哪个讨论决定机构或推荐范围的成员）', [['body', '讨论决定机构代码，结尾同 posts 的 body，或推荐范围所属机构的代码；组织部部务会如 yunchuan-department-meeting，与 yunchuan-standing-committee 对应'], ...PERSON,
    ['group', '类别代码。讨论决定机构：main-leader 主要负责人、member 成员。部门的推荐范围：leaders 本部门领导成员、internal-heads 内设机构主要负责人、'
      + 'subordinate-heads 直属单位主要领导成员。地方的推荐范围：committee-members 党委成员、congress-government-cppcc 人大常委会、政府、政协、'
      + 'discipline-leaders 纪委、court-procuratorate 法院、检察院、departments 部门和群团、next-level 下一级党政、democratic-parties 民主党派、'
      + 'industry-commerce 工商联、no-party 无党派人士。其他参加人员：others'],
    ['label', '身份，如 市委常委会委员'], ['voters', '投票层次，如 领导班子成员'], ['since', '起于，如 2026-08-01；新任的须填写，留空的视为一直是成员'], ['until', '止于（含当日），此后不再是成员；在任的留空']]]
];

const template = file => document.querySelector('base').getAttribute('app-root') + '/app/tasklist/templates/' + file + '.csv';

export function tables() {
  return element('table', { class: 'table table-condensed xr-tables' },
    element('thead', {}, element('tr', {}, ...['内容', '文件名（.csv 或 .xlsx）', '模板', '各列'].map(head => element('th', {}, head)))),
    element('tbody', {}, element('tr', {}, element('td', {}, '干部任免审批表'), element('td', {}, '任意名称.lrmx'), element('td'), element('td')),
      ...TABLES.map(([file, holds, columns]) => element('tr', { 'data-table': file },
        element('td', {}, holds), element('td', {}, element('code', {}, file)),
        element('td', {}, element('a', { href: template(file), download: file + '.csv' }, '下载')),
        element('td', {}, element('details', {}, element('summary', {}, columns.length + ' 列'),
          element('dl', {}, ...columns.flatMap(([column, means]) => [element('dt', {}, column), element('dd', {}, means)]))))))));
}
