/*
 * The diagrams of Cockpit open where a case stands, and show it: they are far too wide to be read as a whole.
 *
 * GET …/process-instance/{id}/activity-instances and GET …/process-definition/{id}/statistics of the engine
 */
/** The one that the plugin gets is made of the address of the page. */
const engine = api => api.baseApi + '/engine/' + location.pathname.match(/cockpit\/([^/]+)/)[1];

const shown = () => decodeURIComponent(location.hash.split('?')[0].split('/')[2]);

function leaves(tree) {
  return tree.childActivityInstances.flatMap(leaves).concat(tree.childTransitionInstances.map(one => one.activityId),
    tree.childActivityInstances.length + tree.childTransitionInstances.length === 0 ? [tree.activityId] : []);
}

const ofInstance = tree => leaves(tree);
const ofDefinition = statistics => statistics.map(one => one.id);

function current(pluginPoint, address, activities) {
  return {
    id: 'xuanren-' + pluginPoint,
    pluginPoint,
    render: async (viewer, { api }) => {
      const returned = location.hash.includes('viewbox='); // to where the reader has scrolled himself
      const answer = await fetch(engine(api) + address(encodeURIComponent(shown())));
      if (!answer.ok) return;
      const canvas = viewer.get('canvas');
      const here = activities(await answer.json()).map(id => viewer.get('elementRegistry').get(id.replace('#multiInstanceBody', ''))).filter(Boolean);
      here.forEach(one => canvas.addMarker(one, 'xr-current'));
      if (here.length === 0 || returned) return;
      const view = canvas.viewbox();
      canvas.viewbox({ ...view, x: here[0].x + here[0].width / 2 - view.width / 2, y: here[0].y + here[0].height / 2 - view.height / 2 });
    },
    unmount: () => {}
  };
}

export default [
  current('cockpit.processInstance.diagram.plugin', id => '/process-instance/' + id + '/activity-instances', ofInstance),
  current('cockpit.processDefinition.diagram.plugin', id => '/process-definition/' + id + '/statistics', ofDefinition)
];
